import { ReferralCard } from '@autumn/react';

export const Example = () => (
  <ReferralCard programId="friends" linkOf={(code) => `https://inkwell.example/join?ref=${code}`} />
);
