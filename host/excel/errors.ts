/** An error that reaches the add-in as the genuine RichApi.Error, with Excel's own codes and messages. */
const messages = {
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not working for what you are trying to do.",
  InvalidReference: "This reference is not valid for the requested operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
} as const;

export type ExcelErrorCode = keyof typeof messages;

export class ExcelError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    detail = "",
  ) {
    super(detail === "" ? messages[code] : `${messages[code]} (${detail})`);
  }
}
