package io.perennial.lifecycle.rules;

import java.util.List;

/** A model that cannot be let in, with everything that is wrong with it. */
class InvalidModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidModel(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    InvalidModel(String code, String detail) {
        this(List.of(Fault.of(code, detail)));
    }

    List<Fault> faults() {
        return faults;
    }
}
