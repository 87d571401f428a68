'use client';

import { Paywall } from '@autumn/react';
import { useState } from 'react';

const traits = ['Warm', 'Plain', 'Playful', 'Exact', 'Bold'];

export function Voice({ writer }: { writer: string }) {
  return (
    <Paywall featureId="brand_voice" heading="h2" plansHref="/billing">
      <VoiceForm key={writer} />
    </Paywall>
  );
}

function VoiceForm() {
  const [chosen, setChosen] = useState<readonly string[]>(['Warm', 'Plain']);
  const toggle = (trait: string) =>
    setChosen(chosen.includes(trait) ? chosen.filter((other) => other !== trait) : [...chosen, trait]);
  return (
    <form className="panel" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>How should it sound?</legend>
        {traits.map((trait) => (
          <label key={trait} className="choice">
            <input type="checkbox" checked={chosen.includes(trait)} onChange={() => toggle(trait)} />
            {trait}
          </label>
        ))}
      </fieldset>
      <p aria-live="polite">
        {chosen.length === 0
          ? 'Pick at least one.'
          : `Drafts will sound ${new Intl.ListFormat('en').format(chosen.map((trait) => trait.toLowerCase()))}.`}
      </p>
    </form>
  );
}
