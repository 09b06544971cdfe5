import { officerTransition } from './officer-transition';

export const sendApplicationToExperts = officerTransition('applications.sendToExperts', '形式审查通过，送专家评审');
