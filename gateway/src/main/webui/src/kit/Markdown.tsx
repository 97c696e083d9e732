import ReactMarkdown from 'react-markdown';

/** Headings start below those of the page they are in. HTML in the text stays text. */
const COMPONENTS = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' } as const;

export default function Markdown({ children }: { children: string }) {
  // The security policy admits no pictures from elsewhere.
  return (
    <ReactMarkdown components={COMPONENTS} disallowedElements={['img']}>
      {children}
    </ReactMarkdown>
  );
}
