import { autumnHandler } from '@autumn/server/next';
import { showroom } from '../../../../lib/showroom';

export const { GET, POST, OPTIONS } = autumnHandler(showroom);
