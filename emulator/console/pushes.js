/** The pushes that arrived, as their readers see them. */
import { ask, find, make, timeText } from './dom.js';

/** Names by openid. */
const people = new Map();

export async function listPersonas() {
  const personas = await ask('GET', 'personas');
  for (const { openid, name, role } of personas) people.set(openid, `${name}（${role}）`);
  const options = personas.map(({ openid, name, role, note }) => {
    const option = make('option', `${name}（${role}）${note ?? ''}`);
    option.value = openid;
    return option;
  });
  const everybody = make('option', '所有人');
  everybody.value = '';
  find('persona').replaceChildren(everybody, ...options);
}

function pageLink(page) {
  if (page === null) return make('p', '点开后没有页面');
  const link = make('a', `点开到 ${page}`);
  link.href = `/#/${page.replace(/^\//, '')}`;
  return make('p', undefined, link);
}

function card({ openid, templateId, data, page, deliveredAt }, templates) {
  const template = templates[templateId] ?? { title: templateId, labels: {} };
  const fields = Object.entries(data).flatMap(([key, { value }]) => [
    make('dt', template.labels[key] ?? key),
    make('dd', value),
  ]);
  const head = `发给 ${people.get(openid) ?? openid} · ${timeText(deliveredAt)}`;
  return make(
    'li',
    undefined,
    make('p', head),
    make('h3', template.title),
    make('dl', undefined, ...fields),
    pageLink(page),
  );
}

export async function listPushes() {
  const wanted = find('openid').value.trim() || find('persona').value;
  const { templates, messages } = await ask('GET', 'pushes');
  const shown =
    wanted === '' ? messages : (await ask('GET', `messages?openid=${encodeURIComponent(wanted)}`)).reverse();
  const cards = shown.map((message) => card(message, templates));
  const nothing =
    '还没有推送。在科协项目通里关注一份通知或开始申报，点“开启提醒”并同意，再让这里的时钟往前走，到点的推送就出现在这里。';
  find('pushes').replaceChildren(...(cards.length > 0 ? cards : [make('li', nothing)]));
}
