import { checkDepartments } from './check-departments.js';

const crew = [{ department: 'Story' }, { department: 'Visual' }, { department: 'Story' }];

describe('checkDepartments', () => {
  it('takes departments that have somebody in them', () => {
    expect(() => {
      checkDepartments(['Visual', 'Story'], crew);
      checkDepartments([], crew);
    }).not.toThrow();
  });

  it('names what is none, and those there are', () => {
    expect(() => {
      checkDepartments(['Story', 'story', 'Sound'], crew);
    }).toThrow(/LLM_MODELS {2}names what is no department: story, Sound\n +Departments are Story, Visual\./);
  });
});
