import { officerTransition } from './officer-transition';

export const publicizeApplication = officerTransition('publicize');
