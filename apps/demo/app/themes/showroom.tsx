'use client';

import { AutumnProvider, type AutumnProviderProps } from '@autumn/react';
import { showroomPerson } from '../../lib/people';

/** Billing of its own for this page, whoever is signed in. */
export function Showroom(props: Pick<AutumnProviderProps, 'locale' | 'messages' | 'children'>) {
  return <AutumnProvider identity={showroomPerson} basePath="/api/showroom" {...props} />;
}
