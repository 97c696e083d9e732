import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { documentAddress, documentQuery } from '../api/contractQueries';
import type { Contract } from '../api/types';
import { QuerySection } from '../app/QuerySection';
import { CodeBlock } from '../kit/CodeBlock';
import { CopyButton } from '../kit/CopyButton';
import { LinkButton } from '../kit/LinkButton';
import { text } from '../text';

/** The document itself, as it came. */
export function ContractDocument({ contract: { id, version } }: { contract: Contract }) {
  const query = useQuery(documentQuery(id, version));
  const isJson = query.data?.trimStart().startsWith('{');
  return (
    <QuerySection id="document" title={text.contract.document} query={query}>
      {(document) => (
        <CodeBlock
          label={text.contract.document}
          title={`${id} ${version}`}
          actions={
            <>
              <CopyButton value={document} label={text.contract.copy} />
              <LinkButton
                href={documentAddress(id, version)}
                download={`${id}-${version}.${isJson ? 'json' : 'yaml'}`}
              >
                <Download aria-hidden size={15} />
                {text.contract.download}
              </LinkButton>
            </>
          }
        >
          {document}
        </CodeBlock>
      )}
    </QuerySection>
  );
}
