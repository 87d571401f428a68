import { autumnHandler } from '@autumn/server/next';
import { billing } from '../../../../lib/autumn';

export const { GET, POST, OPTIONS } = autumnHandler(billing);
