import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../app/App';
import { createQueryClient } from '../app/queryClient';

/** Opens the interface at an address, as a person with a keyboard and a mouse. */
export function open(address: string) {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const history = createMemoryHistory({ initialEntries: [address] });
  render(<App client={client} history={history} />);
  return {
    user: userEvent.setup(),
    client,
    history,
    address: () => decodeURIComponent(history.location.href),
  };
}
