'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Corner, type CornerProps } from './corner.tsx';
import type { AutumnDevtoolsProps } from './devtools-props.ts';
import { devtoolsStyles } from './devtools-styles.ts';

export type DevtoolsWindowProps = CornerProps & Pick<AutumnDevtoolsProps, 'nonce'>;

/** In a shadow root at the end of the body: the page's styles do not reach it, and its own reach nothing else. */
export function DevtoolsWindow({ nonce, ...props }: DevtoolsWindowProps) {
  const [root, setRoot] = useState<ShadowRoot>();
  useEffect(() => {
    const host = document.createElement('autumn-devtools');
    setRoot(host.attachShadow({ mode: 'open' }));
    document.body.append(host);
    return () => host.remove();
  }, []);
  if (!root) return null;
  return createPortal(
    <>
      <style nonce={nonce}>{devtoolsStyles}</style>
      <Corner {...props} />
    </>,
    root,
  );
}
