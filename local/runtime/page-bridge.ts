import { LIMITS } from '../google/core/quotas';

/**
 * The browser's side of `google.script.run`, kept as text: it is sent to the page as it stands, so no compiler may put
 * anything into it that lives outside.
 */
const BRIDGE = `(function (endpoint, functionNames, limit) {
  'use strict';
  var underWay = 0;
  var waiting = [];
  function requireSendable(value, path) {
    if (typeof value === 'function' || Object.prototype.toString.call(value) === '[object Date]') {
      throw new Error('Failed due to illegal value in property: ' + path);
    }
    if (typeof value !== 'object' || value === null) return;
    Object.keys(value).forEach(function (key) { requireSendable(value[key], path + '.' + key); });
  }
  function unpack(answer) {
    if (answer.shown) window.parent.postMessage({ shown: answer.shown }, window.location.origin);
    if (!answer.error) return answer.value;
    var error = new Error(answer.error.message);
    error.name = answer.error.name;
    throw error;
  }
  function done() {
    underWay -= 1;
    if (waiting.length > 0) waiting.shift()();
  }
  function send(functionName, args, handlers) {
    if (underWay >= limit) {
      waiting.push(function () { send(functionName, args, handlers); });
      return;
    }
    underWay += 1;
    fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ functionName: functionName, args: args })
    }).then(function (reply) { return reply.json(); }).then(unpack).finally(done).then(
      function (value) { if (handlers.success) handlers.success(value, handlers.userObject); },
      function (error) {
        if (handlers.failure) handlers.failure(error, handlers.userObject);
        else console.error(error);
      }
    );
  }
  function runner(handlers) {
    function having(part) { return runner(Object.assign({}, handlers, part)); }
    var chain = {
      withSuccessHandler: function (success) { return having({ success: success }); },
      withFailureHandler: function (failure) { return having({ failure: failure }); },
      withUserObject: function (userObject) { return having({ userObject: userObject }); }
    };
    functionNames.forEach(function (name) {
      chain[name] = function () {
        var args = Array.prototype.slice.call(arguments);
        args.forEach(function (arg, index) { requireSendable(arg, String(index)); });
        send(name, args, handlers);
      };
    });
    return chain;
  }
  var nothing = function () {};
  window.google = {
    script: {
      run: runner({}),
      host: {
        origin: window.location.origin,
        close: function () {
          if (window.parent === window) window.close();
          else window.parent.postMessage({ closes: true }, window.location.origin);
        },
        setHeight: nothing,
        setWidth: nothing,
        editor: { focus: nothing }
      }
    }
  };
})`;

/**
 * Code for the browser that gives a page `google.script.run` and `google.script.host` over a local server.
 *
 * @param endpoint gets a POST with `{ functionName, args }` as JSON and answers `{ value }` or `{ error: { name, message } }`; `shown`
 *   beside the value, what the script has opened in the window of the workbook, is handed to that window
 * @param functionNames what the script offers to pages; there is no other name on `google.script.run`
 * @returns a script, to be put into the page before its own ones
 */
export function bridgeScript(endpoint: string, functionNames: readonly string[]): string {
  const given = [endpoint, functionNames, LIMITS.scriptRunsPerPage].map((each) => JSON.stringify(each));
  // Inside <script> a string may not contain the end of the element.
  return `${BRIDGE}(${given.join(', ').replaceAll('<', '\\u003c')});`;
}
