import type { ToolComposer, ToolKey, ToolPress } from './tool.ts';

/** What somebody does to a composer on the stage. All selectors are looked for in it, but with `anywhere`. */
export interface StageHand {
  press(on: string, anywhere?: 'anywhere'): Promise<void>;
  /** Waits for what a press has opened; false where nothing came. */
  opens(on: string): Promise<boolean>;
  key(combination: string, on: string): Promise<void>;
  script: {
    press(on: string, anywhere?: 'anywhere'): Promise<void>;
    key(key: ToolKey, on: string): Promise<void>;
    submit(form: string, how: 'submit' | 'requestSubmit'): Promise<void>;
    /** Sends the words and shows them as gone. */
    take(): Promise<void>;
  };
}

/** One way in which a draft in a composer is sent. */
export interface Way {
  name: string;
  /** `gesture`: something that the tool's own handlers act on; `request`: nothing but a request. */
  by: 'gesture' | 'request';
  act(hand: StageHand): Promise<void>;
}

/** Every way to send what stands in a composer: each gesture by hand and by script, its form, and a bare request. */
export function waysOf({ presses, keys = [], form, body }: ToolComposer): Way[] {
  const gesture = (name: string, act: Way['act']): Way => ({ name, by: 'gesture', act });
  const written = body ?? presses[0]?.on ?? '';
  return [
    ...presses.flatMap((press) => [
      gesture(`${press.name}, pressed`, (hand) => pressWith(hand, press)),
      ...(press.takesKeys
        ? [
            gesture(`${press.name}, by Enter`, (hand) => hand.key('Enter', press.on)),
            gesture(`${press.name}, by the space bar`, (hand) => hand.key(' ', press.on)),
          ]
        : []),
      gesture(`${press.name}, pressed by a script`, ({ script, opens }) =>
        pressWith({ press: script.press, opens }, press),
      ),
    ]),
    ...keys.flatMap((key) => [
      gesture(key.name, (hand) => hand.key(`Control+${key.alt ? 'Alt+' : ''}${key.key}`, written)),
      gesture(`${key.name}, by a script`, ({ script }) => script.key(key, written)),
    ]),
    ...(form === undefined
      ? []
      : (['requestSubmit', 'submit'] as const).map((how) =>
          gesture(`${how}() of its form`, ({ script }) => script.submit(form, how)),
        )),
    {
      name: 'a request by a script, with nobody pressing',
      by: 'request',
      act: ({ script }) => script.take(),
    },
  ];
}

async function pressWith(
  { press, opens }: Pick<StageHand, 'press' | 'opens'>,
  { on, opener, chooses }: ToolPress,
): Promise<void> {
  if (opener === undefined) return press(on);
  await press(opener);
  if (!(await opens(on))) throw new Error(`nothing that is ${on} was opened`);
  await press(on, 'anywhere');
  if (chooses !== undefined && (await opens(chooses))) await press(chooses, 'anywhere');
}
