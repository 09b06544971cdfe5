import { officerTransition } from './officer-transition';

export const publicizeApplication = officerTransition('applications.publicize', '评审通过，开始公示');
