import jQuery from 'jquery';

export async function mount(place: HTMLElement): Promise<void> {
  Object.assign(window, { jQuery, $: jQuery });
  await import('summernote/dist/summernote-lite.js');
  jQuery(place).summernote({ toolbar: [] });
}
