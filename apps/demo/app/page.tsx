import Link from 'next/link';
import { currentPerson } from '../lib/session';
import { Plans } from './components/plans';
import { Prefetched } from './components/prefetched';

const promises = [
  ['Drafts on demand', 'Name a topic, choose a length, and start from a page that is not blank.'],
  ['Style checks', 'Long sentences, slow rhythm, minutes to read: seen as you write, in your browser.'],
  ['Brand voice', 'Teach Inkwell how you sound, and every draft starts closer to you.'],
] as const;

export default async function Landing() {
  const person = await currentPerson();
  return (
    <>
      <section className="hero">
        <p className="eyebrow">The writing studio</p>
        <h1>A page that is never blank for long.</h1>
        <p className="lead">
          Inkwell drafts, checks and dresses your writing, and then gets out of the way. Start free; pay when the words
          run.
        </p>
        <p className="actions">
          <Link className="button large" href={person ? '/editor' : '/sign-in'}>
            {person ? 'Open the editor' : 'Start writing'}
          </Link>
          <a className="button quiet large" href="#pricing">
            See the plans
          </a>
        </p>
      </section>
      <section className="promises" aria-label="What it does">
        {promises.map(([title, text]) => (
          <div key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </div>
        ))}
      </section>
      <section id="pricing" className="wide" aria-labelledby="pricing-title">
        <h2 id="pricing-title">Plans for one writer, or a room of them</h2>
        <Prefetched>
          <Plans />
        </Prefetched>
      </section>
    </>
  );
}
