/** Specimen pages: small, made up, and each with one trait that matters. */

/** A mail's composer of inputs and an editable, sent by a button's handler. Nothing reloads. */
export const MAIL = `
  <section aria-label="Reply">
    <label>To <input id="to" name="to" value="Dana Whitfield &lt;dana@alderfinch.example&gt;"></label>
    <label>Subject <input id="subject" name="subject" value="Invoice 2041"></label>
    <div id="body" contenteditable="true" role="textbox" aria-label="Message body"></div>
    <button id="send" type="button">Send</button>
    <button id="save" type="button">Save draft</button>
    <button id="preview" type="button">Preview</button>
    <button id="attach" type="button">Attach</button>
    <button id="ai" type="button">Help me write</button>
  </section>
  <form role="search" id="finder"><input type="search" name="q"><button>Search</button></form>
  <div role="status" id="status"></div>
  <script>
    const body = document.querySelector('#body');
    const deliver = (how, event) => {
      see(how, event);
      left.push({ how, body: body.textContent, to: document.querySelector('#to').value });
    };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
      document.querySelector('#send').addEventListener(type, (event) => see(type, event));
    document.querySelector('#send').addEventListener('click', (event) => {
      deliver('click', event);
      body.replaceChildren();
    });
    body.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); deliver('key', event); body.replaceChildren(); }
    });
    for (const id of ['save', 'preview', 'attach'])
      document.querySelector('#' + id).addEventListener('click', (event) => see(id, event));
    document.querySelector('#finder').addEventListener('submit', (event) => { event.preventDefault(); see('search', event); });
    document.querySelector('#ai').addEventListener('click', () => setTimeout(() => {
      body.innerHTML = '<div>Thank you for your patience. The refund was booked on Monday.</div>';
    }, 20));
  </script>`;

/** A ticket's answer: a form with a switch for who will read, sent to a frame so that the page stays. */
export const TICKET = `
  <h1>Printer is offline</h1><p>Ticket T-3107</p>
  <form id="form" action="/send" method="post" target="sink" data-ticket-id="T-3107">
    <label><input type="radio" name="visibility" value="client"> Reply to client</label>
    <label><input type="radio" name="visibility" value="internal" checked> Internal note</label>
    <textarea id="text" name="body" aria-label="Message"></textarea>
    <input type="hidden" name="_draft" value="">
    <button id="go" type="submit">Save note</button>
    <button id="later" type="submit" name="preview" value="1">Preview</button>
  </form>
  <iframe name="sink" src="/sink"></iframe>
  <script>
    const form = document.querySelector('#form');
    document.querySelector('#go').addEventListener('click', (event) => see('click', event));
    form.addEventListener('submit', (event) => see('submit', event));
    document.querySelector('#text').addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); see('key', event); form.requestSubmit(); }
    });
  </script>`;
