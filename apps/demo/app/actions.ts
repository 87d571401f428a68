'use server';

import { AutumnError } from '@autumn/core';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { autumn } from '../lib/autumn';
import { findPerson } from '../lib/people';
import { currentPerson, endSession, startSession } from '../lib/session';
import { membersOf, saveMembers } from '../lib/team';

export async function signIn(form: FormData): Promise<void> {
  const person = findPerson(String(form.get('person')));
  if (!person) redirect('/sign-in');
  await startSession(person);
  redirect('/editor');
}

export async function signOut(): Promise<void> {
  await endSession();
  redirect('/');
}

export interface TeamState {
  readonly members: readonly string[];
  readonly problem: string | null;
}

/** Gives a seat to a new member. Check and deduction are one call, so two tabs cannot share a seat. */
export async function addMember(state: TeamState, form: FormData): Promise<TeamState> {
  return changeTeam(state, async (customerId, members) => {
    const name = String(form.get('name') ?? '')
      .trim()
      .slice(0, 60);
    if (name === '') return { members, problem: 'Write a name first.' };
    if (members.includes(name)) return { members, problem: `${name} is already in the team.` };
    const { allowed } = await autumn.check({
      customerId,
      featureId: 'seats',
      sendEvent: true,
    });
    return allowed
      ? { members: [...members, name], problem: null }
      : { members, problem: 'No seat is left. Get more under Billing.' };
  });
}

/** Frees the seat again. */
export async function removeMember(state: TeamState, form: FormData): Promise<TeamState> {
  return changeTeam(state, async (customerId, members) => {
    const remaining = members.filter((member) => member !== form.get('name'));
    if (remaining.length < members.length) await autumn.track({ customerId, featureId: 'seats', value: -1 });
    return { members: remaining, problem: null };
  });
}

async function changeTeam(
  state: TeamState,
  change: (customerId: string, members: readonly string[]) => Promise<TeamState>,
): Promise<TeamState> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in');
  try {
    const after = await change(person.id, membersOf(person.id));
    saveMembers(person.id, after.members);
    revalidatePath('/team');
    return after;
  } catch (error) {
    if (!AutumnError.is(error)) throw error;
    return {
      ...state,
      problem: 'Billing does not answer just now. Nothing was changed; try again in a moment.',
    };
  }
}
