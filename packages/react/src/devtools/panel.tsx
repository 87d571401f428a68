'use client';

import { type ComponentType, type KeyboardEvent, type Ref, useState, useSyncExternalStore } from 'react';
import { readSession, type TabName, tabNames, writeSession } from './session.ts';
import type { TabProps } from './tab-props.ts';
import { AccessTab } from './tabs/access-tab.tsx';
import { ChecksTab } from './tabs/checks-tab.tsx';
import { CustomerTab } from './tabs/customer-tab.tsx';
import { ServerTab } from './tabs/server-tab.tsx';

const tabs: Readonly<Record<TabName, { readonly title: string; readonly Content: ComponentType<TabProps> }>> = {
  customer: { title: 'Customer', Content: CustomerTab },
  access: { title: 'Access', Content: AccessTab },
  checks: { title: 'Checks', Content: ChecksTab },
  server: { title: 'Server', Content: ServerTab },
};

/** Where each key leads from a tab. */
const steps: Readonly<Record<string, (index: number) => number>> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: () => -1,
};

export interface PanelProps extends Omit<TabProps, 'seen'> {
  // React 18 keeps `ref` for itself.
  readonly panelRef: Ref<HTMLElement>;
  readonly id: string;
  readonly onClose: () => void;
}

/** What is known of billing on this page, in four tabs. Beside the page and not over it: nothing is made inert. */
export function Panel({ panelRef, id, onClose, inspection, console }: PanelProps) {
  const seen = useSyncExternalStore(inspection.subscribe, inspection.get);
  const [current, setCurrent] = useState(() => readSession().tab);
  const { Content } = tabs[current];

  const turnTo = (tab: TabName) => {
    setCurrent(tab);
    writeSession({ tab });
  };
  const turnByKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const next = step && tabNames.at(step(tabNames.indexOf(current)) % tabNames.length);
    if (!next) return;
    event.preventDefault();
    turnTo(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };

  return (
    <section ref={panelRef} id={id} className="panel" aria-label="Billing on this page" dir="ltr">
      <div className="head">
        <div role="tablist" aria-label="What to look at" onKeyDown={turnByKey}>
          {tabNames.map((name) => (
            <button
              type="button"
              role="tab"
              key={name}
              id={`${id}-${name}`}
              data-tab={name}
              aria-selected={name === current}
              aria-controls={`${id}-content`}
              tabIndex={name === current ? 0 : -1}
              onClick={() => turnTo(name)}
            >
              {tabs[name].title}
            </button>
          ))}
        </div>
        <button type="button" className="close" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so the keyboard has to reach it */}
      <div role="tabpanel" id={`${id}-content`} aria-labelledby={`${id}-${current}`} tabIndex={0}>
        <Content inspection={inspection} seen={seen} console={console} />
      </div>
    </section>
  );
}
