import { appText } from './app';
import { connectorText } from './connector';
import { contractText } from './contract';
import { datasetText } from './dataset';
import { historyText } from './history';
import { jobText } from './job';
import { lineageText } from './lineage';
import { organizationText } from './organization';
import { productText } from './product';
import { qualityText } from './quality';
import { registryText } from './registry';
import { searchText } from './search';
import { statusText } from './status';
import { suggestionText } from './suggestion';
import { thingText } from './thing';

/** Every word that the interface says. */
export const text = {
  ...appText,
  ...connectorText,
  ...contractText,
  ...datasetText,
  ...historyText,
  ...jobText,
  ...lineageText,
  ...organizationText,
  ...productText,
  ...qualityText,
  ...registryText,
  ...searchText,
  ...statusText,
  ...suggestionText,
  ...thingText,
};
