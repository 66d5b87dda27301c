/// The scripts that make shells ask lore itself what to offer: `lore ---complete SHELL WORD…` prints an offer
/// a line, and after a tab what it is.
enum CompletionScript {
  /// The argument by which the scripts ask.
  static let request = "---complete"

  static func of(shell: String) -> String? {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    case "fish": fish
    default: nil
    }
  }

  /// Readline quotes what it inserts where it is told that the offers are file names.
  private static let bash = """
    # lore's completion for bash: lore --generate-completion-script bash > ~/.local/share/bash-completion/completions/lore
    _lore() {
      local line
      COMPREPLY=()
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do
        line=${line%%$'\\t'*}
        [[ $line == */ ]] && compopt -o nospace 2>/dev/null
        COMPREPLY+=("$line")
      done < <("${COMP_WORDS[0]}" ---complete bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    complete -F _lore lore

    """

  private static let zsh = """
    #compdef lore
    # lore's completion for zsh: lore --generate-completion-script zsh > "${fpath[1]}/_lore"
    _lore() {
      local line text about
      local -a plain shown folders
      for line in "${(@f)$("${words[1]}" ---complete zsh "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        text=${line%%$'\\t'*}
        about=${line#*$'\\t'}
        [[ -n $text ]] || continue
        if [[ $text == */ ]]; then
          folders+=("$text")
        else
          plain+=("$text")
          [[ $about == $text ]] && shown+=("$text") || shown+=("$text  -- $about")
        fi
      done
      (( $#plain )) && compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -a plain
      (( $#folders )) && compadd -S '' -a folders
      return $(( $#plain + $#folders == 0 ))
    }
    if [[ ${funcstack[1]} == _lore ]]; then _lore "$@"; else compdef _lore lore; fi

    """

  private static let fish = """
    # lore's completion for fish: lore --generate-completion-script fish > ~/.config/fish/completions/lore.fish
    function __lore_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        $words[1] ---complete fish $words[2..-1] "$current" 2>/dev/null
    end
    complete -c lore -f -k -a '(__lore_complete)'

    """
}
