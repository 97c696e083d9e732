import { type ReactNode, useState } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './FormDialog.module.css';

interface Props {
  /** Opens it. */
  button: ReactNode;
  title: string;
  /** Whether it can be opened. Once it is open it stays so, as somebody writes in it. */
  isOffered?: boolean | undefined;
  /** Large for a form of many questions: no press beside it throws the answers away. */
  size?: 'small' | 'large';
  /** What is asked; told how to close the dialog. */
  children: (close: () => void) => ReactNode;
}

/** A question that is answered before one goes on. */
export function FormDialog(props: Props) {
  const { button, title, isOffered = true, size = 'small', children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    (isOffered || isOpen) && (
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        {button}
        <ModalOverlay isDismissable={size === 'small'} className={styles.overlay}>
          <Modal className={`${styles.modal} ${styles[size]}`}>
            <Dialog className={styles.dialog}>
              {({ close }) => (
                <>
                  <Heading slot="title" level={2}>
                    {title}
                  </Heading>
                  {children(close)}
                </>
              )}
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    )
  );
}
