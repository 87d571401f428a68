import Link from 'next/link';

/** Says what this is, and where the other half of it can be watched. */
export function Footer() {
  const sandbox = process.env['INKWELL_SANDBOX_URL'];
  return (
    <footer className="footer">
      <p>Inkwell is the demo of the Autumn kit. No real card is charged.</p>
      <p>
        <Link href="/themes">Themes</Link>: the same components in three looks, by day and by night.
      </p>
      {sandbox && (
        <p>
          <a href={sandbox}>Open the sandbox</a> to watch customers and move the clock.
        </p>
      )}
    </footer>
  );
}
