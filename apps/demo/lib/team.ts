import 'server-only';

/** Who sits in a customer's team. In memory, like everything in this demo but its billing. */
const shelf = globalThis as { inkwellTeams?: Map<string, readonly string[]> };
shelf.inkwellTeams ??= new Map();
const teams = shelf.inkwellTeams;

export const membersOf = (customerId: string): readonly string[] => teams.get(customerId) ?? [];

export function saveMembers(customerId: string, members: readonly string[]): void {
  teams.set(customerId, members);
}
