import type { NotificationChannel } from '../api/types';
import { ChoiceField } from '../kit/Choice';
import { text } from '../text';
import type { PartProps } from './RuleForm';

interface Props extends PartProps {
  known: NotificationChannel[];
}

/** Who is told: a channel of the operator's, or the one that the rule names though it is gone. */
export function ChannelField({ answers: { channel }, onChange, faultAt, known }: Props) {
  const isGone = channel !== '' && known.every(({ name }) => name !== channel);
  return (
    <ChoiceField
      label={text.rule.channel}
      note={text.rule.channelNote}
      fault={faultAt('channel')}
      placeholder={text.rule.chooseChannel}
      value={channel}
      onChange={(chosen) => {
        onChange({ channel: chosen });
      }}
      options={[
        ...known.map(({ name, kind }) => ({
          value: name,
          label: text.rule.channelOption(name, text.notification.kind[kind]),
        })),
        ...(isGone
          ? [
              {
                value: channel,
                label: text.rule.channelOption(channel, text.notification.unknownChannel),
              },
            ]
          : []),
      ]}
    />
  );
}
