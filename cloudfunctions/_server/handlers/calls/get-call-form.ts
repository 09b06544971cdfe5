import type { Handler } from '../../context';
import { findCallForms, getCategory } from '../../repositories/calls';

export const getCallForm: Handler<'calls.form'> = async (_context, { slug, categoryCode }) => {
  const { form } = getCategory(await findCallForms(slug), categoryCode);
  return { form };
};
