import type { Message } from '../../core/model/context.ts';
import type { Account, Attachment, FieldChange, Invoice, RecordReference } from '../../core/model/draft.ts';
import type { Pack, PackAttachments, PackField, PackInvoice } from '../../core/model/pack.ts';
import type { Place, Value } from '../../core/model/packPlace.ts';
import type { Kit } from '../generic/guide.ts';
import { latestMessages } from '../generic/latestMessages.ts';
import type { BeforeValues } from './beforeValues.ts';
import type { Sight } from './sight.ts';
import { oneLine, readValue, saidBy, textOf } from './values.ts';

/** What is read from one composer, with the names that its places have in the pack. */
export interface Reader {
  sight: Sight;
  kit: Kit;
}

/** As much of a message of the thread is read. */
const LONGEST_MESSAGE = 20_000;
const SIZE = /(\d+(?:[.,]\d+)?)\s*(bytes?|B|[KMG]i?B?)\b/i;

/** In the area of the composer, where the pack does not say otherwise. */
function around<T extends Value>(value: T): T {
  return value.where === undefined ? (known(value) as T) : value;
}

const inArea = new WeakMap<Value, Value>();
function known(value: Value): Value {
  const before = inArea.get(value) ?? { ...value, where: 'area' as const };
  inArea.set(value, before);
  return before;
}

export function readRecord(pack: Pack, { sight, kit }: Reader): RecordReference | null {
  const { record } = pack;
  const id = record && readValue(around(record.id), 'record.id', sight, kit);
  if (record === undefined || id == null) return null;
  const title = record.title && readValue(around(record.title), 'record.title', sight, kit);
  return { type: record.type, id, title: title ?? null };
}

export function readAccount(pack: Pack, { sight, kit }: Reader): Account | null {
  const { account } = pack;
  const name = account && readValue(around(account.name), 'account.name', sight, kit);
  if (account === undefined || name == null) return null;
  const id = account.id && readValue(around(account.id), 'account.id', sight, kit);
  return { id: id ?? null, name };
}

/** The elements of the thread's messages, in the page's order, and of what stands in each. */
function findMessages({ thread }: Pack, { sight }: Reader) {
  if (thread === undefined) return [];
  const messages = latestMessages(sight.all(around(thread.messages), 'thread.messages'), sight.ground.root);
  const authors = sight.inside(messages, thread.author, 'thread.author');
  const times = sight.inside(messages, thread.at, 'thread.at');
  const texts = sight.inside(messages, thread.text, 'thread.text');
  return messages.map((message, index) => ({
    author: authors[index] ?? null,
    time: times[index] ?? null,
    text: thread.text === undefined ? message : (texts[index] ?? null),
  }));
}

/** Says what of the thread is missing, before anything reads it. */
export function checkThread(pack: Pack, reader: Reader): void {
  findMessages(pack, reader);
}

/** The messages of the thread, in the page's order; null where the pack says nothing of them or finds none. */
export function readThread(pack: Pack, reader: Reader): Message[] | null {
  const messages = findMessages(pack, reader).flatMap(({ author, time, text }) => {
    const shown = (text as HTMLIFrameElement | null)?.contentDocument?.body ?? text;
    const words =
      shown && reader.kit.editors.readBlocks(shown, 'as-it-stands').text.trim().slice(0, LONGEST_MESSAGE);
    if (!words) return [];
    const said = (element: Element | null) => oneLine(element?.textContent ?? null) || null;
    return [{ author: said(author), at: said(time), text: words }];
  });
  return messages.length === 0 ? null : messages;
}

/** The files that the tool lists, with a size in bytes where it shows one. */
export function readAttachments(place: PackAttachments, name: string, { sight }: Reader): Attachment[] {
  const items = sight.all(place.items, `${name}.items`);
  const names = sight.inside(items, place.name, `${name}.name`);
  const sizes = sight.inside(items, place.size, `${name}.size`);
  return items.flatMap((item, index) => {
    const named = names[index] ?? item;
    const size = SIZE.exec((sizes[index] ?? item).textContent ?? '');
    const title = oneLine((named.textContent ?? '').replace(SIZE, '')).replace(/\s*\(\s*\)$/, '');
    return title === '' ? [] : [{ name: title, size: size === null ? null : bytesOf(size), digest: null }];
  });
}

function bytesOf([, amount = '', unit = '']: RegExpExecArray): number {
  return Math.round(
    Number(amount.replace(',', '.')) * 1024 ** Math.max(0, 'bkmg'.indexOf(unit.charAt(0).toLowerCase())),
  );
}

/** Fields with what they hold and held before. `before` keeps what each element held when it was first seen. */
export function readFields(
  fields: readonly PackField[],
  name: string,
  before: BeforeValues,
  { sight, kit }: Reader,
): FieldChange[] {
  return fields.flatMap((field, index) => {
    const place = `${name}[${index}]`;
    const element = sight.one(field, place);
    if (element === null) return [];
    const after = saidBy(element, field, kit) ?? '';
    if (!before.has(element)) before.set(element, after);
    const told = field.before && readValue(field.before, `${place}.before`, sight, kit);
    const held = field.before === undefined ? (before.get(element) ?? '') : (told ?? '');
    return [{ name: field.name, label: field.label ?? field.name, before: held, after }];
  });
}

/** Every field of a place, called as its label says. */
export function readEvery(
  place: Place,
  name: string,
  before: BeforeValues,
  { sight, kit }: Reader,
): FieldChange[] {
  return sight.all(place, name).flatMap((element) => {
    const label = kit.fieldLabel(element);
    const field = element.getAttribute('name') || element.id || label;
    const after = textOf(element, kit);
    if (!before.has(element)) before.set(element, after);
    return field === ''
      ? []
      : [{ name: field, label: label || field, before: before.get(element) ?? '', after }];
  });
}

/** An invoice, each cell worded as the page words it. */
export function readInvoice(pack: PackInvoice, name: string, { sight, kit }: Reader): Invoice {
  const value = (key: 'number' | 'issued' | 'due' | 'subtotal' | 'taxRate' | 'tax' | 'total') => {
    const place = pack[key];
    return place === undefined ? null : readValue(place, `${name}.${key}`, sight, kit);
  };
  const lines = sight.all(pack.lines, `${name}.lines`);
  const cells = (key: 'description' | 'date' | 'quantity' | 'unitPrice' | 'amount') =>
    sight
      .inside(lines, pack[key], `${name}.${key}`)
      .map((cell) => (cell === null ? null : saidBy(cell, { find: [] }, kit)));
  const [descriptions, dates, quantities, prices, amounts] = (
    ['description', 'date', 'quantity', 'unitPrice', 'amount'] as const
  ).map(cells);
  return {
    number: value('number'),
    issued: value('issued'),
    due: value('due'),
    lines: lines.map((_, index) => ({
      description: descriptions?.[index] ?? '',
      date: dates?.[index] ?? null,
      quantity: quantities?.[index] ?? null,
      unitPrice: prices?.[index] ?? null,
      amount: amounts?.[index] ?? null,
    })),
    subtotal: value('subtotal'),
    taxRate: value('taxRate'),
    tax: value('tax'),
    total: value('total'),
  };
}
