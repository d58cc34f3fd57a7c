package io.perennial.lifecycle.rules;

/** The model shown in the API's description, as small as one can be; a test sends it as it is. */
final class Example {

    static final String PATIENT_RULES = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="patient" name="Patient"
                         namespace="https://bank.example/rules">
              <inputData id="stage" name="stage">
                <variable name="stage" typeRef="string"/>
              </inputData>
              <inputData id="silence" name="daysSinceValueInteraction">
                <variable name="daysSinceValueInteraction" typeRef="number"/>
              </inputData>
              <decision id="next" name="nextStage">
                <variable name="nextStage"/>
                <informationRequirement id="by-stage"><requiredInput href="#stage"/></informationRequirement>
                <informationRequirement id="by-silence"><requiredInput href="#silence"/></informationRequirement>
                <decisionTable id="table" hitPolicy="RULE ORDER">
                  <input id="col-stage" label="Stage">
                    <inputExpression typeRef="string"><text>stage</text></inputExpression>
                  </input>
                  <input id="col-silence" label="Days since the last value interaction">
                    <inputExpression typeRef="number"><text>daysSinceValueInteraction</text></inputExpression>
                  </input>
                  <output id="to" name="to" typeRef="string"/>
                  <output id="reason" name="reason" typeRef="string"/>
                  <output id="waits" name="waits" typeRef="boolean"/>
                  <rule id="first-purchase">
                    <inputEntry><text>"POTENTIAL"</text></inputEntry>
                    <inputEntry><text>&gt;= 0</text></inputEntry>
                    <outputEntry><text>"DEVELOPMENT"</text></outputEntry>
                    <outputEntry><text>"FIRST_PURCHASE"</text></outputEntry>
                    <outputEntry><text>false</text></outputEntry>
                  </rule>
                  <rule id="silence-of-half-a-year">
                    <inputEntry><text>"DEVELOPMENT", "GROWTH", "MATURE"</text></inputEntry>
                    <inputEntry><text>&gt;= 180</text></inputEntry>
                    <outputEntry><text>"DECLINE"</text></outputEntry>
                    <outputEntry><text>"SILENCE"</text></outputEntry>
                    <outputEntry><text>true</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private Example() {}
}
