import type { ReactNode } from 'react';

export interface FactsProps {
  /** By name; what is null or undefined is left out. */
  readonly of: Readonly<Record<string, ReactNode>>;
}

/** Names and values. */
export function Facts({ of }: FactsProps) {
  const shown = Object.entries(of).filter(([, value]) => value !== null && value !== undefined);
  return (
    <dl>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
