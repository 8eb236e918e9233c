import Quill from 'quill';

export function mount(place: HTMLElement): void {
  new Quill(place);
}
