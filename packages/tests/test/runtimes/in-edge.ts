import { EdgeVM } from '@edge-runtime/vm';
import { bundleScript } from './bundle.ts';
import type { Place } from './exercise.ts';

/** Runs the exercise with web standards alone: no module of Node, no `process`, no code from strings. */
export async function inEdge(place: Place): Promise<string> {
  return new EdgeVM().evaluate(`${await bundleScript()}\nruntime.exercise(${JSON.stringify(place)})`);
}
