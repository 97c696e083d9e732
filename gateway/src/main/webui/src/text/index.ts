import { appText } from './app';
import { datasetText } from './dataset';
import { historyText } from './history';
import { jobText } from './job';
import { lineageText } from './lineage';
import { organizationText } from './organization';
import { productText } from './product';
import { qualityText } from './quality';
import { searchText } from './search';
import { statusText } from './status';
import { thingText } from './thing';

/** Every word that the interface says. */
export const text = {
  ...appText,
  ...datasetText,
  ...historyText,
  ...jobText,
  ...lineageText,
  ...organizationText,
  ...productText,
  ...qualityText,
  ...searchText,
  ...statusText,
  ...thingText,
};
