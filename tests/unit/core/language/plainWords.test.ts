import { describe, expect, test } from 'vitest';
import { kindOfField } from '../../../../lib/core/detectors/record/fieldKind.ts';
import { detectAll } from '../../../../lib/core/detectors/registry.ts';
import type { Draft } from '../../../../lib/core/model/draft.ts';
import { context, mail } from '../specimens.ts';

const typesIn = (over: Partial<Draft>, said?: string) =>
  detectAll(
    mail({ subject: null, body: '', recipients: [], visibility: 'internal', ...over }),
    context({ thread: said === undefined ? [] : [{ author: 'Dana Whitfield', at: null, text: said }] }),
  ).map(({ type }) => type);

describe('actions, by what a tool calls them', () => {
  const act = (name: string, target = 'ALF-LT-014', parameters: [string, string][] = []) =>
    typesIn({
      kind: 'action',
      action: { name, target, parameters: parameters.map(([key, value]) => ({ name: key, value })) },
    });

  test.each<[string, string[]]>([
    ['Postfach löschen', ['CANNOT_UNDO']],
    ['Gerät auf Werkseinstellungen zurücksetzen', ['CANNOT_UNDO']],
    ['Eliminar buzón', ['CANNOT_UNDO']],
    ['Formatear disco', ['CANNOT_UNDO']],
    ['Gerät isolieren', ['DISRUPTS']],
    ['Dienst neu starten', ['DISRUPTS']],
    ['Aislar equipo', ['DISRUPTS']],
    ['Cerrar sesión', ['DISRUPTS']],
    ['Firewall deaktivieren', ['WEAKENS', 'DISRUPTS']],
    ['Zwei-Faktor-Anmeldung abschalten', ['WEAKENS', 'DISRUPTS']],
    ['Desactivar antivirus', ['WEAKENS', 'DISRUPTS']],
    ['Disable antivirus', ['WEAKENS', 'DISRUPTS']],
    ['Disable account', ['DISRUPTS']],
    ['Protokolle anzeigen', []],
    ['Mostrar registros', []],
    ['Ver registros', []],
    ['List devices', []],
  ])('%s', (name, types) => {
    expect(act(name)).toEqual(types);
  });

  test.each<[string, string]>([
    ['Neustart', 'Alle Kunden'],
    ['Reiniciar', 'todos los clientes'],
    ['Neustart', 'Gruppe Buchhaltung'],
    ['Reiniciar', '40 equipos'],
  ])('%s on %s reaches many', (name, target) => {
    expect(act(name, target)).toContain('REACHES_MANY');
  });

  test('a parameter that makes it final', () => {
    expect(act('Synchronisierung', 'ALF-LT-014', [['überschreiben', 'ja']])).toContain('CANNOT_UNDO');
    expect(act('Synchronisierung', 'ALF-LT-014', [['überschreiben', 'nein']])).not.toContain('CANNOT_UNDO');
    expect(act('Push files', 'ALF-LT-014', [['overwrite', 'false']])).toEqual(['DISRUPTS']);
    expect(act('Push agent', 'ALF-LT-014', [['forceReinstall', 'true']])).toContain('CANNOT_UNDO');
  });
});

describe('fields, by their labels', () => {
  test.each<[string, string]>([
    ['Bankverbindung', 'bank'],
    ['Número de cuenta', 'bank'],
    ['Berechtigungen', 'permission'],
    ['Permisos', 'permission'],
    ['Zuständig', 'owner'],
    ['Encargada', 'owner'],
    ['Etapa', 'stage'],
    ['Móvil', 'contact'],
    ['E-Mail', 'contact'],
    ['Fällig am', 'date'],
    ['Fecha de cierre', 'date'],
    ['Rabatt', 'amount'],
    ['Presupuesto', 'amount'],
    ['Bemerkung', 'other'],
    ['Notas', 'other'],
  ])('%s is of the kind %s', (label, kind) => {
    expect(kindOfField({ label, name: 'x_custom' })).toBe(kind);
  });

  test.each<[string, string, string]>([
    ['Status', 'Erledigt', 'Leider geht es immer noch nicht.'],
    ['Estado', 'Resuelto', 'Sigue sin funcionar.'],
  ])('%s: %s, while the thread says that it fails', (label, after, said) => {
    const fields = [{ name: 'status', label, before: 'Offen', after }];
    expect(typesIn({ kind: 'record-update', fields }, said)).toContain('STATUS_UNBORNE');
  });
});
