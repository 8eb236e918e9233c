// These ship no types, and theirs on the registry would be one package more for a page each.
declare module 'react';
declare module 'react-dom/client';
declare module 'draft-js';
declare module 'jquery';
declare module 'summernote/dist/summernote-lite.js';
