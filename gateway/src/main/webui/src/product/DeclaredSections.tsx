import type { PageDataset, Product } from '../api/types';
import { Prose } from '../kit/Prose';
import { Section } from '../kit/Section';
import { text } from '../text';
import { InputPorts } from './InputPorts';
import { Ports } from './Ports';
import { Slos } from './Slos';

interface Props {
  product: Product;
  /** Those behind the ports, as far as they are known. */
  datasets: PageDataset[];
  /** Nobody can tell what the ports are. */
  isRemembered?: boolean;
}

/** What the product's team says of it. */
export function DeclaredSections({ product, datasets, isRemembered = false }: Props) {
  return (
    <>
      {product.description && (
        <Section id="overview" title={text.product.overview}>
          <Prose>{product.description}</Prose>
        </Section>
      )}
      {!isRemembered && (
        <Section id="ports" title={text.product.ports}>
          <Ports ports={product.outputPorts} datasets={datasets} />
        </Section>
      )}
      {product.slos.length > 0 && (
        <Section id="slos" title={text.product.slos}>
          <Slos slos={product.slos} />
        </Section>
      )}
      {product.inputPorts.length > 0 && (
        <Section id="inputs" title={text.product.inputs}>
          <InputPorts ports={product.inputPorts} />
        </Section>
      )}
    </>
  );
}
