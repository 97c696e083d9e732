import { appText } from './app';
import { connectorText } from './connector';
import { contractText } from './contract';
import { datasetText } from './dataset';
import { formText } from './form';
import { historyText } from './history';
import { incidentText } from './incident';
import { jobText } from './job';
import { lineageText } from './lineage';
import { monitorText } from './monitor';
import { notificationText } from './notification';
import { organizationText } from './organization';
import { productText } from './product';
import { qualityText } from './quality';
import { registryText } from './registry';
import { ruleText } from './rule';
import { searchText } from './search';
import { slaText } from './sla';
import { sloText } from './slo';
import { statusText } from './status';
import { suggestionText } from './suggestion';
import { thingText } from './thing';
import { trustText } from './trust';

/** Every word that the interface says. */
export const text = {
  ...appText,
  ...connectorText,
  ...contractText,
  ...datasetText,
  ...formText,
  ...historyText,
  ...incidentText,
  ...jobText,
  ...lineageText,
  ...monitorText,
  ...notificationText,
  ...organizationText,
  ...productText,
  ...qualityText,
  ...registryText,
  ...ruleText,
  ...searchText,
  ...slaText,
  ...sloText,
  ...statusText,
  ...suggestionText,
  ...thingText,
  ...trustText,
};
