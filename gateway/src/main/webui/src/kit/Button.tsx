import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'style'> {
  look?: 'primary' | 'outline' | 'quiet';
}

export function Button({ look = 'outline', ...props }: Props) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}
