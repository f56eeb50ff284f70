/** What `vscode` means inside core: nothing. An import of any name from it does not compile. */
export {};
