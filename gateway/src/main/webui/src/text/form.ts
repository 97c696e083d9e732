export const formText = {
  form: {
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    mend: 'Mend what is marked above.',
    failed: 'It was not saved',
    delete: 'Delete',
    deleting: 'Deleting…',
    deleteFailed: 'It could not be deleted',
    add: 'Add',
    remove: (word: string) => `Take away ${word}`,
    /** Stands for what is not answered yet. */
    open: '…',
  },
};
