'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const rooms = [
  ['/editor', 'Editor'],
  ['/voice', 'Brand voice'],
  ['/team', 'Team'],
  ['/billing', 'Billing'],
] as const;

export function Navigation() {
  const path = usePathname();
  return (
    <nav aria-label="Studio" className="navigation">
      {rooms.map(([href, title]) => (
        <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
