import type { Context } from '../../context';

/** 32 hexadecimal digits of a random UUID: nobody guesses it, and it is exactly what a mini-program code may carry [O]. */
export const makeCode = ({ newId }: Pick<Context, 'newId'>): string => newId().replaceAll('-', '');
