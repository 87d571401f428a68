import Link from 'next/link';
import type { Person } from '../../lib/people';
import { signOut } from '../actions';
import { Navigation } from './navigation';

export function Header({ person }: { person: Person | null }) {
  return (
    <header className="header">
      <Link className="brand" href="/">
        <svg aria-hidden="true" viewBox="0 0 32 32" width="28" height="28">
          <rect width="32" height="32" rx="8" fill="var(--accent)" />
          <path
            d="M10 23c0-8 4-13 12-15-1 7-5 11-10 12"
            fill="none"
            stroke="var(--on-accent)"
            strokeWidth="2.5"
            strokeLinecap="round"
          />
        </svg>
        Inkwell
      </Link>
      {person && <Navigation />}
      <div className="account">
        {person ? (
          <form action={signOut}>
            <span className="person">{person.name}</span>
            <button className="button quiet" type="submit">
              Sign out
            </button>
          </form>
        ) : (
          <Link className="button" href="/sign-in">
            Sign in
          </Link>
        )}
      </div>
    </header>
  );
}
