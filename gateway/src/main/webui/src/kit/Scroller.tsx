import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';

interface Props {
  label: string;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** Scrolls what is larger than its place. Only then is it a stop for the tab key. */
export function Scroller({ label, className, ref, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => element.current);
  useEffect(() => {
    const scroller = element.current;
    if (!scroller) {
      return;
    }
    const observer = new ResizeObserver(() => {
      setScrolled(
        scroller.scrollWidth > scroller.clientWidth ||
          scroller.scrollHeight > scroller.clientHeight,
      );
    });
    [scroller, ...scroller.children].forEach((box) => {
      observer.observe(box);
    });
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={element}
      className={className}
      {...(isScrolled && { role: 'group', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}
