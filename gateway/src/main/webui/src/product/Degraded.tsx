import { Notice } from '../kit/Notice';
import { text } from '../text';

/** Names the services that did not answer, and what of the page is missing for it. */
export function Degraded({ services }: { services: string[] }) {
  return (
    services.length > 0 && (
      <Notice tone="warn" title={text.degraded.title}>
        <ul>
          {services.map((service) => (
            <li key={service}>{text.degraded.service(service)}</li>
          ))}
        </ul>
      </Notice>
    )
  );
}
