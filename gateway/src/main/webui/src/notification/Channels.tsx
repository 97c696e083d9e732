import { useQuery } from '@tanstack/react-query';
import { channelsQuery } from '../api/notificationQueries';
import { QuerySection } from '../app/QuerySection';
import { Empty } from '../kit/Empty';
import { Table } from '../kit/Table';
import { text } from '../text';

/** The ways by which people can be told. */
export function Channels() {
  const none = (
    <Empty title={text.notification.noChannels}>{text.notification.noChannelsAdvice}</Empty>
  );
  return (
    <QuerySection
      id="channels"
      title={text.notification.channels}
      query={useQuery(channelsQuery)}
      unknown={none}
    >
      {(channels) =>
        channels.length === 0 ? (
          none
        ) : (
          <Table
            isNarrow
            caption={text.notification.channels}
            head={text.notification.channelColumns}
          >
            {channels.map(({ name, kind }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text.notification.kind[kind]}</td>
              </tr>
            ))}
          </Table>
        )
      }
    </QuerySection>
  );
}
