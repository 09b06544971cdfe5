import { useEffect, useState } from 'react';
import { Card, Cell, Section, Tag } from '@/components';
import { canSwitchPersona, choosePersona, listPersonas, personaKey } from '@/lib/platform/persona';
import type { Persona } from '@/lib/platform/types';

/** Only on the local run: WeChat's login knows who it is. */
export function PersonaSwitch() {
  const [personas, setPersonas] = useState<Persona[]>([]);
  useEffect(() => {
    if (canSwitchPersona) listPersonas().then(setPersonas, () => setPersonas([]));
  }, []);
  if (personas.length === 0) return null;
  const current = personaKey() === 'default' ? personas[0]?.openid : personaKey();
  const roles = [...new Set(personas.map(({ role }) => role))];
  return (
    <Section title="切换身份（仅本机运行时有）">
      {roles.map((role) => (
        <Card key={role} title={role}>
          {personas
            .filter((persona) => persona.role === role)
            .map((persona) => (
              <Cell
                key={persona.openid}
                id={persona.openid}
                title={persona.name}
                note={persona.note}
                extra={persona.openid === current ? <Tag tone="brand">当前</Tag> : null}
                onClick={() => choosePersona(persona.openid)}
              />
            ))}
        </Card>
      ))}
    </Section>
  );
}
