import { useEffect, useState } from 'react';
import { Card, Cell, Section, Tag } from '@/components';
import { canSwitchPersona, choosePersona, listPersonas, personaKey } from '@/lib/platform/persona';
import type { Persona } from '@/lib/platform/types';

const groups = [
  { role: 'contact_person', title: '项目联系人' },
  { role: 'officer', title: '科协工作人员' },
  { role: 'expert', title: '评审专家' },
];

/** Only on the local run: WeChat's login knows who it is. */
export function PersonaSwitch() {
  const [personas, setPersonas] = useState<Persona[]>([]);
  useEffect(() => {
    if (canSwitchPersona) listPersonas().then(setPersonas, () => setPersonas([]));
  }, []);
  const known = new Set(groups.map(({ role }) => role));
  const all = [...groups, { role: '', title: '其他身份' }];
  if (personas.length === 0) return null;
  const current =
    personaKey() === 'default' ? personas.find(({ role }) => role === 'contact_person')?.openid : personaKey();
  return (
    <Section title="切换身份（仅本机运行时有）">
      {all.map(({ role, title }) => {
        const members = personas.filter((persona) => (role ? persona.role === role : !known.has(persona.role)));
        return members.length === 0 ? null : (
          <Card key={title} title={title}>
            {members.map((persona) => (
              <Cell
                key={persona.openid}
                id={`persona-${persona.openid}`}
                title={persona.name}
                note={persona.note}
                extra={persona.openid === current ? <Tag tone="brand">当前</Tag> : null}
                onClick={() => choosePersona(persona.openid)}
              />
            ))}
          </Card>
        );
      })}
    </Section>
  );
}
