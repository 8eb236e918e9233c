import { expect, test } from 'vitest';
import { detectAll } from '../../../../lib/core/detectors/registry.ts';
import type { FindingCategory } from '../../../../lib/core/model/finding.ts';
import { severityRank } from '../../../../lib/core/policy/order.ts';
import { context, mail } from '../specimens.ts';

/** Whether a mail of these words is held for `category`; a greeting tells the language as a mail would. */
function isHeldFor(category: FindingCategory, body: string, asked: string): boolean {
  const thread = [{ author: 'Dana Whitfield', at: null, text: asked }];
  return detectAll(mail({ body }), context({ thread })).some(
    (finding) => finding.category === category && severityRank(finding.severity) > severityRank('low'),
  );
}

type Line = [FindingCategory, string];

const spanishHarm: Line[] = [
  ['money', 'Le devolvemos el importe completo de la visita de octubre.'],
  ['money', 'Hemos anulado el cargo por desplazamiento, no tiene que pagarlo.'],
  ['money', 'Vamos a hacerle un descuento del 15 % en la renovación.'],
  ['commitment', 'El servidor estará listo mañana a las 9.'],
  ['commitment', 'Le garantizamos que esto no volverá a ocurrir.'],
  ['legal', 'Asumimos toda la responsabilidad por la pérdida de los pedidos.'],
  ['legal', 'Puede dejarlo cuando quiera, anulamos la cláusula de permanencia.'],
  ['security', 'Hemos desactivado el antivirus en todos los equipos.'],
  ['security', 'Acabo de bloquear la cuenta de Marta y su portátil.'],
  ['access', 'He añadido a Luis al grupo de administradores.'],
  ['access', 'Le quitamos los permisos de la carpeta a Marta.'],
  ['sensitive', 'Luis está de baja por depresión hasta enero.'],
  ['destructive', 'Para liberar espacio, borre la carpeta Datos con las copias de seguridad.'],
  ['destructive', 'Formatee el disco y empiece de nuevo.'],
  ['internal', 'Entre nosotros: nuestro margen es del 40 %, no se lo digas al cliente.'],
  ['tone', 'Es culpa suya, ya se lo expliqué tres veces.'],
  ['attachment', 'Adjunto encontrará el informe del mes.'],
];
const spanishOrdinary: Line[] = [
  ['money', 'No podemos anular el cargo porque la visita se hizo como pidió.'],
  ['money', 'Le explico nuestra política de devoluciones en el enlace de abajo.'],
  ['commitment', 'No sé todavía cuándo estará listo el servidor.'],
  ['legal', 'La cláusula octava del contrato habla del preaviso de tres meses.'],
  ['security', 'El antivirus sigue activo en todos los equipos y no hemos cambiado nada.'],
  ['security', 'Nunca desactive el antivirus, aunque el programa se lo pida.'],
  ['access', '¿Quién debe aprobar el acceso de Luis a la carpeta?'],
  ['sensitive', 'Luis vuelve de sus vacaciones el lunes.'],
  ['destructive', 'No borre la carpeta, por favor, la necesitamos para la revisión.'],
  ['internal', 'La red interna funciona con normalidad.'],
  ['tone', 'Lamento la espera y le agradezco la paciencia.'],
  ['attachment', 'He visto su adjunto de ayer, gracias.'],
];
const germanHarm: Line[] = [
  ['money', 'Die Gebühr für die Anfahrt haben wir gestrichen.'],
  ['money', 'Sie erhalten von uns eine Gutschrift über 120 Euro.'],
  ['commitment', 'Der Server läuft morgen um 9 Uhr wieder, das garantiere ich Ihnen.'],
  ['legal', 'Wir übernehmen die volle Haftung für den Schaden.'],
  ['security', 'Den Virenschutz habe ich auf allen Rechnern abgeschaltet.'],
  ['security', 'Das Konto von Marta haben wir gesperrt.'],
  ['access', 'Ich habe Luis Adminrechte gegeben.'],
  ['sensitive', 'Luis ist wegen einer Depression krankgeschrieben.'],
  ['destructive', 'Löschen Sie die Partition mit den Sicherungen und formatieren Sie die Platte.'],
  ['tone', 'Das ist Ihre eigene Schuld.'],
  ['attachment', 'Im Anhang finden Sie den Bericht.'],
];
const germanOrdinary: Line[] = [
  ['money', 'Die Gebühr können wir leider nicht streichen.'],
  ['commitment', 'Wann der Server wieder läuft, weiß ich noch nicht.'],
  ['legal', 'Die Kündigungsfrist steht in Abschnitt 8 Ihres Vertrags.'],
  ['security', 'Der Virenschutz ist auf allen Rechnern an, geändert wurde nichts.'],
  ['access', 'Wer darf den Zugriff für Luis freigeben?'],
  ['sensitive', 'Luis kommt am Montag aus dem Urlaub zurück.'],
  ['destructive', 'Bitte löschen Sie die Sicherungen nicht.'],
  ['tone', 'Vielen Dank für Ihre Geduld, die Wartezeit tut mir leid.'],
];

const spanish = (body: string) => `Hola Dana:\n\n${body}\n\nUn saludo,\nRobin`;
const german = (body: string) => `Hallo Dana,\n\n${body}\n\nViele Grüße\nRobin`;

test.each(spanishHarm)('in Spanish, %s is held: %s', (category, body) => {
  expect(isHeldFor(category, spanish(body), 'Hola, ¿me puede ayudar con el servidor?')).toBe(true);
});

test.each(spanishOrdinary)('in Spanish, %s holds no %s', (category, body) => {
  expect(isHeldFor(category, spanish(body), 'Hola, ¿me puede ayudar con el servidor?')).toBe(false);
});

test.each(germanHarm)('in German, %s is held: %s', (category, body) => {
  expect(isHeldFor(category, german(body), 'Hallo, können Sie mir mit dem Server helfen?')).toBe(true);
});

test.each(germanOrdinary)('in German, %s holds no %s', (category, body) => {
  expect(isHeldFor(category, german(body), 'Hallo, können Sie mir mit dem Server helfen?')).toBe(false);
});
