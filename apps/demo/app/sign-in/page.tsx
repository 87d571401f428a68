import type { Metadata } from 'next';
import { people } from '../../lib/people';
import { signIn } from '../actions';

export const metadata: Metadata = { title: 'Sign in' };

export default function SignIn() {
  return (
    <section className="narrow">
      <h1>Who is writing today?</h1>
      <p className="lead">A demo needs no password. Each person is a customer of their own in the sandbox.</p>
      <form action={signIn} className="people">
        {people.map(({ id, name, about }) => (
          <button key={id} className="person-card" type="submit" name="person" value={id}>
            <span aria-hidden="true" className="portrait">
              {[...name][0]}
            </span>
            <span>
              <strong>{name}</strong>
              <span>{about}</span>
            </span>
          </button>
        ))}
      </form>
    </section>
  );
}
